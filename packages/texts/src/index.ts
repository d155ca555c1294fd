export { type Locale, locales, type Message } from './room.ts';
export {
  addTexts,
  isTextKey,
  localeOf,
  messagesIn,
  type Part,
  type TextKey,
  type TextValues,
  text,
  textOf,
} from './text.ts';
