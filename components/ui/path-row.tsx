import type { WordedStep } from "./path";
import { StatusShape } from "./status-mark";

type Props = { steps: readonly WordedStep[]; label: string; short: boolean; progress: string };

/** The path in one line of a table or beside a name; said in full to those who do not see it. */
export function PathRow({ steps, label, short, progress }: Props) {
  return (
    <span className="path-row">
      {short ? <Gables steps={steps} /> : <Stones steps={steps} />}
      {short ? (
        <span className="path-row-progress" aria-hidden="true">
          {progress}
        </span>
      ) : null}
      <span className="sr-only">
        {label}: {steps.map((step) => `${step.label}, ${step.word}`).join("; ")}.
      </span>
    </span>
  );
}

const pitch = 28;

function Stones({ steps }: { steps: readonly WordedStep[] }) {
  const width = steps.length * pitch;
  return (
    <svg viewBox={`0 0 ${width} 32`} width={width} height="32" aria-hidden="true" focusable="false">
      {steps.slice(1).map((step, index) => (
        <path
          key={step.key}
          className={steps[index]?.walked ? "trail-line is-walked is-small" : "trail-line is-small"}
          d={`M${centre(index)} 19H${centre(index + 1)}`}
        />
      ))}
      {steps.map((step, index) => (
        <g key={step.key} transform={`translate(${centre(index)} 19)`}>
          {step.house ? <path className="trail-house is-small" d="M-10.5 10V-6L0 -15.5 10.5 -6V10z" /> : null}
          <g transform={step.house ? "translate(-7 -6.5) scale(.583)" : "translate(-8 -8) scale(.667)"}>
            <StatusShape status={step.status} />
          </g>
        </g>
      ))}
    </svg>
  );
}

function centre(index: number): number {
  return pitch / 2 + index * pitch;
}

/** The mark with its line filled as far as one has come. */
function Gables({ steps }: { steps: readonly WordedStep[] }) {
  const share = steps.length === 0 ? 0 : steps.filter((step) => step.walked).length / steps.length;
  return (
    <svg viewBox="0 0 72 24" width="72" height="24" aria-hidden="true" focusable="false">
      <path className="trail-house is-small" d="M2 20V11l8-7 8 7v9" />
      <path className="trail-house is-small" d="M54 20V11l8-7 8 7v9" />
      <path className="trail-line is-small" d="M18 20H54" />
      {share === 0 ? null : (
        <path className="trail-line is-walked is-small" d={`M18 20H${(18 + 36 * share).toFixed(1)}`} />
      )}
    </svg>
  );
}
