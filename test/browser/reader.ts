import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults, isTooWide, type Visit } from './browser.ts';

/** Where each role begins. */
const begin = /^(Välkommen|Översikt|Idag)/;

/** One who reads and uses the pages: by names and roles, as they are read aloud. */
export function readerOf({ page, offences }: Visit, origin: string) {
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const field = (label: string) => page.getByLabel(label, { exact: true });

  const reader = {
    page,
    heading,
    press,
    field,
    next: page.getByRole('region', { name: 'Det här kan göras nu' }),
    status: page.getByRole('status'),
    alert: page.getByRole('alert'),

    follow: (name: string) => page.getByRole('link', { name, exact: true }).click(),

    /** An address, and the page that it stands for. */
    async open(path: string, title: string | RegExp): Promise<void> {
      await page.goto(`${origin}${path}`);
      await heading(title).waitFor();
    },

    /** From the page that asks who one is. */
    enter: (name: string) =>
      page.getByRole('link', { name: new RegExp(`^Logga in som ${name},`) }).click(),

    async logIn(name: string): Promise<void> {
      await page.goto(origin);
      await heading(begin).or(heading('Logga in')).waitFor();
      if (await heading(begin).isVisible()) {
        await press('Logga ut');
        await heading('Logga in').waitFor();
      }
      await reader.enter(name);

      await heading(begin).waitFor();
    },

    /** What else can be done now, where it stands behind a line. */
    async seeMore(): Promise<void> {
      await reader.next.waitFor();
      const more = reader.next.locator('details:not([open]) > summary');
      if ((await more.count()) > 0) await more.first().click();
    },

    /** Gives a command on the case in sight: to its form, the answers, and back. */
    async give(command: string, answer: () => Promise<unknown>): Promise<void> {
      const of = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await reader.seeMore();
      await reader.next.getByRole('link', { name: command, exact: true }).click();
      await heading(command).waitFor();
      await answer();
      await press(command);
      await reader.status.getByText(`Sparat för ${of}`).waitFor();
      await heading(new RegExp(of)).waitFor();
    },

    /** What every page owes its readers: a title, one heading, no fault by axe in light or dark. */
    async expectSound(title: string | RegExp): Promise<void> {
      expect(await page.title()).toMatch(title);
      expect(await page.locator('h1').count()).toBe(1);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page), `${page.url()} in ${colorScheme}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      expect(offences).toEqual([]);
    },

    /** As on a phone, or at four times the size: nothing beside what one sees. */
    async expectNarrow(): Promise<void> {
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await isTooWide(page), `${page.url()} at 320`).toBe(false);
      await page.setViewportSize({ width: 1280, height: 900 });
    },
  };
  return reader;
}

/** The element that has the focus, by what is asked of it. */
export async function focused(page: Page, attribute: string): Promise<string | null> {
  return await page.evaluate(`document.activeElement.getAttribute('${attribute}')`);
}
