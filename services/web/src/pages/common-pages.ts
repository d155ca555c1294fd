export { AboutPage } from './about-page.tsx';
export { AccessibilityPage } from './accessibility-page.tsx';
export { ShortcutsPage } from './shortcuts-page.tsx';
