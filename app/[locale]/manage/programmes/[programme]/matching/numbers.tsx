import { Status } from "@/components/ui/status";

const summaryClass =
  "flex flex-wrap items-start justify-between gap-x-10 gap-y-3 border-y border-line py-3.5 [&_dd]:text-xl [&_dd]:font-bold [&_dd]:tabular-nums [&_dt]:text-sm [&_dt]:text-soft";
const proofClass =
  "open:basis-full [&>summary]:inline-flex [&>summary]:min-h-7 [&>summary]:cursor-pointer [&>summary]:list-none [&>summary]:items-center [&>summary]:underline [&>summary]:decoration-dotted [&>summary]:underline-offset-4 [&>summary::-webkit-details-marker]:hidden";

type Props = {
  facts: readonly (readonly [term: string, value: string])[];
  /** How good what was found is, and why that can be said. */
  proof: { isSure: boolean; said: string; why: string } | null;
  /** What else is to be known of them. */
  aside?: string | null;
};

/** Some numbers on one line, quiet: they tell how a change went, and nobody acts on them alone. */
export function Numbers({ facts, proof, aside }: Props) {
  return (
    <div className={summaryClass}>
      <dl className="flex flex-wrap gap-x-9 gap-y-2">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {proof ? (
        <details className={proofClass}>
          <summary>
            <Status kind={proof.isSure ? "done" : "later"}>{proof.said}</Status>
          </summary>
          <p className="mt-2 max-w-measure text-sm">{proof.why}</p>
        </details>
      ) : null}
      {aside ? <p className="text-soft">{aside}</p> : null}
    </div>
  );
}
