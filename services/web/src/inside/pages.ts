import './kinds.ts';
import './ombud.css';

export { CalendarPage } from './calendar/calendar-page.tsx';
export { NoteContact } from './contact/note-contact.tsx';
export { TodayPage } from './day/today-page.tsx';
export { QueuePage } from './queue/queue-page.tsx';
export { ObservationsPage } from './seen/observations-page.tsx';
export { OwnUppdragPage } from './uppdrag/own-uppdrag-page.tsx';
