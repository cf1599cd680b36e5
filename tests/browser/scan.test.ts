// Joining by camera: the QR code on one screen, held before the camera of another, ends in the same notes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { journey } from './harness.ts';
import { writeQrVideo } from './qr-video.ts';
import { chooseZin, inviteCode, laatBinnen, makeCasus, seesText, typeAtEnd } from './steps.ts';

journey('scanning the QR code with the camera is asking to come in', async ({ openProfile, openLasting }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ruggespraak-camera-'));
  try {
    const anna = await openProfile('anna');
    await makeCasus(anna);
    await typeAtEnd(anna.page, 'Gezien door de camera. ');
    const code = await inviteCode(anna);
    const film = path.join(folder, 'qr.y4m');
    await writeQrVideo(film, `${anna.url}#/meedoen/${code}`);

    const bram = await openLasting('bram', {
      hash: '#/meedoen',
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ],
    });
    const { page } = bram;
    await chooseZin(page);
    await page.getByRole('button', { name: 'Scan met de camera' }).click();
    await page.getByLabel('Je functie').fill('wijkteam');
    await page.getByRole('button', { name: 'Vraag of je mee mag doen' }).click();
    // She who shared sees that somebody waits, and no code that works no more.
    await anna.page.getByText('Er wacht iemand die mee wil doen.').waitFor({ timeout: 30_000 });
    await anna.page.locator('.code-block').waitFor({ state: 'detached' });
    await page.locator('.twee-woorden').waitFor();
    await laatBinnen(anna, bram);
    await seesText(page, 'Gezien door de camera.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
