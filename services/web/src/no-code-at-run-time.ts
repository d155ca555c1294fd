import { config } from 'zod';

// Else zod tries whether the page may make code at run time, which its content policy forbids. It
// does so where a schema is declared, so this stands before all that declare one.
config({ jitless: true });
