import { pathSaid, type WordedStep } from "./path-words";
import { StatusShape } from "./status-mark";

type Props = { steps: readonly WordedStep[]; label: string; short: boolean; progress: string };

/** The path in one line of a table or beside a name; said in full to those who do not see it. */
export function PathRow({ steps, label, short, progress }: Props) {
  return (
    <span className={rowClass}>
      {short ? (
        <Gables steps={steps} />
      ) : (
        <svg
          viewBox={stonesBox(steps)}
          width={steps.length * pitch}
          height="32"
          aria-hidden="true"
          focusable="false"
        >
          <Stones steps={steps} />
        </svg>
      )}
      {short ? (
        <span className="font-semibold tabular-nums" aria-hidden="true">
          {progress}
        </span>
      ) : null}
      <span className="sr-only">{pathSaid(label, steps)}</span>
    </span>
  );
}

const pitch = 28;

/** The box that the stones of a path are drawn in. */
export function stonesBox(steps: readonly WordedStep[]): string {
  return `0 0 ${steps.length * pitch} 32`;
}

/** A stone for each step, a gable over each visit, and the line between them. */
export function Stones({ steps }: { steps: readonly WordedStep[] }) {
  return (
    <g className="trail-small">
      <Lines steps={steps} walked={false} />
      <Lines steps={steps} walked />
      {steps.map((step, index) =>
        step.house ? (
          <Gable key={step.key} status={step.status} at={centre(index)} />
        ) : (
          <StatusShape key={step.key} status={step.status} x={centre(index) - 8} y={11} size={16} />
        ),
      )}
    </g>
  );
}

function Gable({ status, at }: { status: WordedStep["status"]; at: number }) {
  return (
    <>
      <path className="trail-house" d={`M${at - 10.5} 29V13L${at} 3.5l10.5 9.5v16z`} />
      <StatusShape status={status} x={at - 7} y={12.5} size={14} />
    </>
  );
}

/** From stone to stone: each stretch begins its dots anew. */
function Lines({ steps, walked }: { steps: readonly WordedStep[]; walked: boolean }) {
  const stretches = steps
    .slice(1)
    .flatMap((_, index) =>
      (steps[index]?.walked ?? false) === walked ? [`M${centre(index)} 19h${pitch}`] : [],
    );
  if (stretches.length === 0) return null;
  return <path className={walked ? "trail-line trail-walked" : "trail-line"} d={stretches.join("")} />;
}

function centre(index: number): number {
  return pitch / 2 + index * pitch;
}

/** The mark with its line filled as far as one has come. */
function Gables({ steps }: { steps: readonly WordedStep[] }) {
  const share = steps.length === 0 ? 0 : steps.filter((step) => step.walked).length / steps.length;
  return (
    <svg
      className="trail-small"
      viewBox="0 0 72 24"
      width="72"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path className="trail-house" d="M2 20V11l8-7 8 7v9" />
      <path className="trail-house" d="M54 20V11l8-7 8 7v9" />
      <path className="trail-line" d="M18 20H54" />
      {share === 0 ? null : (
        <path className="trail-line trail-walked" d={`M18 20H${(18 + 36 * share).toFixed(1)}`} />
      )}
    </svg>
  );
}

const rowClass =
  "inline-flex max-w-full items-center gap-2.5 align-middle [&_svg]:h-auto [&_svg]:min-w-0 [&_svg]:flex-[0_1_auto]";
