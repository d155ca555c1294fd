import './no-code-at-run-time.ts';
import { LanguageProvider } from '@fyr/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client.ts';
import { AnnounceProvider } from './frame/announce.tsx';
import { useLocale, wordsOfChosen } from './frame/locale.ts';
import { makeRouter } from './router.tsx';

const queryClient = makeQueryClient();
const router = makeRouter();

function Application() {
  const [locale, choose] = useLocale();
  // Reasons and names come from the API in the language asked for.
  useEffect(() => void queryClient.invalidateQueries(), [locale]);
  return (
    <LanguageProvider locale={locale} choose={choose}>
      <QueryClientProvider client={queryClient}>
        <AnnounceProvider>
          <RouterProvider router={router} />
        </AnnounceProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}

const root = document.getElementById('root');
if (root) {
  void wordsOfChosen().then(() =>
    createRoot(root).render(
      <StrictMode>
        <Application />
      </StrictMode>,
    ),
  );
}
