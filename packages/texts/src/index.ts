export { type Locale, locales, type Message } from './room.ts';
export {
  addTexts,
  isTextKey,
  localeOf,
  messagesIn,
  type TextKey,
  type TextValues,
  text,
  textOf,
} from './text.ts';
