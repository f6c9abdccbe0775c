type Part = { key: string; label: string; text: string };

/** What somebody wrote, each part under its label; in heather while nobody else may read it. */
export function WrittenSheet({ parts, sealed = false }: { parts: readonly Part[]; sealed?: boolean }) {
  return (
    <dl className={sealed ? sealedClass : sheetClass}>
      {parts.map(({ key, label, text }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const writtenClass =
  "flex flex-col gap-4.5 px-5.5 py-5 [&_dd]:mt-1 [&_dd]:max-w-measure [&_dd]:wrap-anywhere [&_dd]:whitespace-pre-line [&_dt]:font-bold";
const sheetClass = `${writtenClass} border border-line bg-surface`;
const sealedClass = `${writtenClass} border border-s-6 border-transparent border-s-heather bg-heather-wash`;
