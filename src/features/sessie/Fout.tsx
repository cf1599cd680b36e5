// Why something was refused, said once where it was tried.
export const Fout = ({ tekst }: { tekst: string | null }) =>
  tekst === null ? null : (
    <p className="field-error" role="alert">
      {tekst}
    </p>
  );
