/** The pages, and what is there on every page. It places things and knows no details. */
import { lazy, Suspense } from 'react';
import { useLanguage } from './i18n/useLanguage';
import { DropAnywhere } from './panels/library/DropAnywhere';
import { LibraryPage } from './panels/library/LibraryPage';
import { Loading } from './panels/Loading';
import { PageBoundary } from './panels/PageBoundary';
import { useRoute } from './panels/route';
import { ServicesContext, type Services } from './panels/services';
import { usePageFocus } from './panels/usePageFocus';
import { TipProvider } from './ui/Tip';
import { ToastRegion } from './ui/ToastRegion';

const Editor = lazy(() => import('./Editor'));

export function App({ services }: { readonly services: Services }) {
  const { t } = useLanguage();
  const route = useRoute();
  const page = route.page === 'map' ? route.id : '';
  usePageFocus(page);
  return (
    <ServicesContext value={services}>
      <TipProvider>
        <DropAnywhere isLibraryOpen={route.page === 'library'}>
          <PageBoundary key={page}>
            {route.page === 'library' ? (
              <LibraryPage />
            ) : (
              <Suspense fallback={<Loading text={t('app.openingMap')} />}>
                <Editor mapId={route.id} />
              </Suspense>
            )}
          </PageBoundary>
        </DropAnywhere>
        <ToastRegion closeLabel={t('common.close')} regionLabel={t('app.messages')} />
      </TipProvider>
    </ServicesContext>
  );
}
