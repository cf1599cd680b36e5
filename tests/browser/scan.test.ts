// Joining by camera: the QR code on one screen, held before the camera of another, ends in the same notes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { journey } from './harness.ts';
import { writeQrVideo } from './qr-video.ts';
import { chooseZin, editor, inviteCode, makeCasus, seesText, typeAtEnd } from './steps.ts';

journey('scanning the QR code with the camera lets you in', async ({ openProfile, openLasting }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ruggespraak-camera-'));
  try {
    const anna = await openProfile('anna');
    await makeCasus(anna);
    await typeAtEnd(anna.page, 'Gezien door de camera. ');
    const code = await inviteCode(anna);
    const film = path.join(folder, 'qr.y4m');
    await writeQrVideo(film, `${anna.url}#/meedoen/${code}`);

    const { page } = await openLasting('bram', {
      hash: '#/meedoen',
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ],
    });
    await chooseZin(page);
    await page.getByRole('button', { name: 'Scan met de camera' }).click();
    await page.getByLabel('Je functie').fill('wijkteam');
    await page.getByRole('button', { name: 'Doe mee', exact: true }).click();
    await editor(page).waitFor();
    await seesText(page, 'Gezien door de camera.');

    // She who shared sees who came in, and no code that works no more.
    await anna.page.getByText('Wijkteam doet nu mee.').first().waitFor();
    await anna.page.locator('.code-block').waitFor({ state: 'detached' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
