export { MemoryStore, type MemoryTimer } from './memory-store.ts';
