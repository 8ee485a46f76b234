import { openApp, startServer } from './openApp';
import { startMap, savedState } from './byMouse';
import { words } from './words';
import { expect } from 'playwright/test';
const text = words.en;
const server = await startServer();
const app = await openApp({ url: server.url });
const page = app.page;
try {
for (const path of process.argv.slice(2)) {
  await page.goto(server.url + '#/');
  await startMap(page);
  await page.getByRole('banner').getByRole('button', { name: text.editor.importAnswers }).click();
  const dialog = page.getByRole('dialog', { name: text.answers.title });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: text.answers.chooseFile }).click()]);
  const t0 = Date.now();
  await chooser.setFiles(path);
  await dialog.getByRole('heading', { name: text.answers.seenTitle }).waitFor({ timeout: 120000 });
  console.log('==', path, 'read in', Date.now() - t0);
  const cards = dialog.getByRole('region', {name: /question|No open/}).getByRole('group');
  for (const card of await cards.all()) console.log('Q:', (await card.innerText()).replace(/\n/g, ' | '));
  await dialog.getByRole('table').waitFor({ timeout: 60000 });
  console.log('preview', Date.now() - t0);
  console.log((await dialog.getByRole('table').innerText()).slice(0, 6000));
  console.log('FOOT', await dialog.locator('footer').innerText());
  await page.screenshot({ path: '/tmp/e3/' + path.split('/').pop() + '.png' });
}
console.log(app.complaints);
} finally { await app.close(); await server.close(); }
