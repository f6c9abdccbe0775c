import type { ReactNode } from "react";
import { currentIn, type WordedStep } from "./path-words";
import { StatusShape } from "./status-mark";

/**
 * The path over a whole page: an ordered list that lies along a trail. The trail runs across where there is
 * room and down on a phone; each item draws its own stretch, so that it fits any width and any length of words.
 */
export function PathTrail({ steps, label }: { steps: readonly WordedStep[]; label: string }) {
  const current = currentIn(steps);
  return (
    <div className="trail">
      <ol className="trail-steps" aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step.key}
            className={`trail-step is-${step.status}`}
            aria-current={index === current ? "step" : undefined}
          >
            <Stretches
              index={index}
              before={index === 0 ? null : steps[index - 1]?.walked === true}
              after={index === steps.length - 1 ? null : step.walked}
            />
            <Place house={step.house} low={index % 2 === 1}>
              <g transform={step.house ? "translate(20 9)" : "translate(18 20) scale(1.1667)"}>
                <StatusShape status={step.status} />
              </g>
            </Place>
            <div className="trail-text">
              <span className="trail-label">
                {step.href ? <a href={step.href}>{step.label}</a> : step.label}
              </span>
              <span className="trail-word">{step.word}</span>
              {step.detail ? <span className="trail-detail">{step.detail}</span> : null}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

type Stretch = { index: number; before: boolean | null; after: boolean | null };

/** Two halves of trail for each direction; null means that the trail begins or ends here. */
export function Stretches({ index, before, after }: Stretch) {
  const y = index % 2 === 0 ? 54 : 76;
  const midY = (y + 65) / 2;
  const x = index % 2 === 0 ? 22 : 34;
  const midX = (x + 28) / 2;
  return (
    <>
      <svg className="trail-across" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path
          className="trail-land"
          d={`M-.2 65H0C14 ${midY} 28 ${y} 50 ${y}S86 ${midY} 100 65H100.2V100H-.2z`}
        />
        {before === null ? null : (
          <path
            className={line(before)}
            d={`M0 65C14 ${midY} 28 ${y} 50 ${y}`}
            vectorEffect="non-scaling-stroke"
          />
        )}
        {after === null ? null : (
          <path
            className={line(after)}
            d={`M50 ${y}C72 ${y} 86 ${midY} 100 65`}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <svg className="trail-down-in" viewBox="0 0 56 34" preserveAspectRatio="none" aria-hidden="true">
        {before === null ? null : (
          <path
            className={line(before)}
            d={`M28 0C${midX} 10 ${x} 18 ${x} 34`}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <svg className="trail-down-out" viewBox="0 0 56 100" preserveAspectRatio="none" aria-hidden="true">
        {after === null ? null : (
          <path
            className={line(after)}
            d={`M${x} 0C${x} 45 ${midX} 72 28 100`}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
    </>
  );
}

/** A place on the trail with what is drawn in it: for a visit there is a gable around it. */
export function Place({ house, low, children }: { house?: boolean; low: boolean; children?: ReactNode }) {
  return (
    <svg
      className={low ? "trail-place is-low" : "trail-place"}
      viewBox="0 0 64 64"
      width="64"
      height="64"
      aria-hidden="true"
      focusable="false"
    >
      {house ? (
        <>
          <path className="trail-house" d="M45 4V-9h6V12" />
          <path className="trail-house" d="M9 39V12L32-8l23 20v27z" />
        </>
      ) : (
        <circle className="trail-clearing" cx="32" cy="34" r="15.5" />
      )}
      {children}
    </svg>
  );
}

function line(walked: boolean): string {
  return walked ? "trail-line is-walked" : "trail-line";
}
