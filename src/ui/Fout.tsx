// Why something was not done, in a box of its own that is read out; nothing as long as there is nothing to say.
export const Fout = ({ zin }: { zin: string | null }) =>
  zin && (
    <p className="notice" data-toon="fout" role="alert">
      {zin}
    </p>
  );
