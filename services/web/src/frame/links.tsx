import { TextLink } from '@fyr/ui';
import { createLink } from '@tanstack/react-router';

/** A link within the application; its target and search are checked by the router's types. */
export const PageLink = createLink(TextLink);
