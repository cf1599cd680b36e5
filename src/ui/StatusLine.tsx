// One line that says how things stand: an icon, words and a tone. The words carry it; colour and icon only help.
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconLock } from '@tabler/icons-react';

const ICONS = {
  goed: IconCloudCheck,
  bezig: IconCloudUp,
  'let-op': IconCloudOff,
  fout: IconAlertTriangle,
  slot: IconLock,
};

export function StatusLine(props: { tekst: string; toon: keyof typeof ICONS }) {
  const Icon = ICONS[props.toon];
  return (
    <span className="toon small" data-toon={props.toon}>
      <Icon aria-hidden size={18} />
      <span>{props.tekst}</span>
    </span>
  );
}
