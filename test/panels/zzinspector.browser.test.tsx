import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render } from '@testing-library/react';
import { afterEach, test } from 'vitest';
import { page } from 'vitest/browser';
import { readMap } from '../../src/formats/own/readMap';
import { changeLanguage, startLanguage } from '../../src/i18n/language';
import { Inspector } from '../../src/panels/inspector/Inspector';
import { SessionContext } from '../../src/session/useSession';
import { setTheme, startTheme } from '../../src/ui/theme';
import { openTestSession } from '../helpers/openTestSession';
await startLanguage();
startTheme();
afterEach(cleanup);
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
for (const [lang, theme, file, what] of [
  ['en', 'light', 'korean-service.en.touchstone.json', 'touchpoint'],
  ['ko', 'dark', 'korean-service.touchstone.json', 'touchpoint'],
  ['ko', 'light', 'korean-service.touchstone.json', 'persona'],
  ['en', 'dark', 'korean-service.en.touchstone.json', 'map'],
  ['en', 'light', 'korean-service.en.touchstone.json', 'connection'],
  ['en', 'light', 'korean-service.en.touchstone.json', 'stage'],
  ['ko', 'light', 'korean-service.touchstone.json', 'several'],
] as const) {
  test(`look ${lang} ${theme} ${what}`, async () => {
    await changeLanguage(lang);
    setTheme(theme);
    const result = readMap(await (await fetch(`/samples/${file}`)).text());
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { map } = result;
    const { session } = await openTestSession(map);
    const busiest = Object.values(map.touchpoints)
      .map((t) => ({ t, n: Object.values(map.measurements).filter((m) => m.subject === t.id).length + Object.keys(t).length / 100 }))
      .sort((a, b) => b.n - a.n)[0]?.t.id;
    const first = (records: object) => Object.keys(records)[0] ?? '';
    const ids = { touchpoint: [busiest ?? ''], persona: [first(map.personas)], map: [], connection: [first(map.connections)], stage: [first(map.stages)], several: Object.keys(map.touchpoints).slice(0, 4) }[what];
    session.select(ids);
    await page.viewport(330, 700);
    render(
      <SessionContext value={session}>
        <div style={{ width: 320, height: 700, background: 'var(--panel)' }} data-testid="p">
          <Inspector today="2026-11-23" />
        </div>
      </SessionContext>,
    );
    await wait(200);
    for (const button of document.querySelectorAll<HTMLButtonElement>('section > div > button[aria-expanded="false"]')) button.click();
    await wait(100);
    const row = document.querySelector<HTMLButtonElement>('li > button[aria-expanded="false"]');
    if (what !== 'persona') row?.click();
    await wait(300);
    const fields = document.querySelector('aside > div');
    for (let k = 0; k < 3; k++) {
      fields?.scrollTo(0, k * 640);
      await wait(150);
      await page.screenshot({ path: `../../node_modules/.look/insp-${what}-${lang}-${theme}-${k}.png` });
      if (fields && fields.scrollTop + fields.clientHeight >= fields.scrollHeight - 4) break;
    }
  });
}
