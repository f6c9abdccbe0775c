import type { ReactNode } from "react";
import { currentIn, type WordedStep } from "./path-words";
import { StatusShape, type StepStatus } from "./status-mark";

/**
 * The path over a whole page: an ordered list that lies along a trail. The trail runs across where there is
 * room and down on a phone; each item draws its own stretch, so that it fits any width and any length of words.
 */
export function PathTrail({ steps, label }: { steps: readonly WordedStep[]; label: string }) {
  const current = currentIn(steps);
  return (
    <Trail label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={trailStepClass(steps.length)}
          data-status={step.status}
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
          <div className={trailTextClass}>
            <span className={step.status === "later" ? laterLabelClass : trailLabelClass} data-part="label">
              {step.href ? <a href={step.href}>{step.label}</a> : step.label}
            </span>
            <span className={words[step.status]}>{step.word}</span>
            {step.detail ? <span className={trailDetailClass}>{step.detail}</span> : null}
          </div>
        </li>
      ))}
    </Trail>
  );
}

/** The ground that a path lies on: across where there is room for it, down where there is not. */
export function Trail({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="@container">
      <ol className={stepsClass} aria-label={label}>
        {children}
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
      <svg className={acrossClass} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path
          className={landClass}
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
      <svg
        className={`${downClass} top-0 h-8.5`}
        viewBox="0 0 56 34"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {before === null ? null : (
          <path
            className={line(before)}
            d={`M28 0C${midX} 10 ${x} 18 ${x} 34`}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <svg
        className={`${downClass} top-8.5 h-[calc(100%-34px)]`}
        viewBox="0 0 56 100"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
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

type PlaceProps = {
  house?: boolean;
  low: boolean;
  /** Nobody walks this path yet: its clearings are edged. */
  ahead?: boolean;
  children?: ReactNode;
};

/** A place on the trail with what is drawn in it: for a visit there is a gable around it. */
export function Place({ house, low, ahead, children }: PlaceProps) {
  return (
    <svg
      className={low ? lowPlaceClass : placeClass}
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
        <circle className={ahead ? aheadClass : landClass} cx="32" cy="34" r="15.5" />
      )}
      {children}
    </svg>
  );
}

function line(walked: boolean): string {
  return walked ? "trail-line trail-walked" : "trail-line";
}

const stepsClass =
  "flex flex-col @max-[46rem]:bg-lichen-wash @max-[46rem]:ps-2.5 @max-[46rem]:pe-3.5 @min-[46rem]:flex-row @min-[46rem]:flex-wrap";
/** One of so many steps: of more than eight, six stand in a row, so that no word is broken. */
export function trailStepClass(count: number): string {
  return `${stepClass} ${count > 8 ? "@min-[46rem]:flex-[0_0_calc(100%/6)]" : "@min-[46rem]:flex-1"}`;
}
const stepClass =
  "relative min-h-22 py-5 ps-19 [&>svg]:absolute [&>svg]:overflow-visible @min-[46rem]:min-w-0 @min-[46rem]:bg-[linear-gradient(var(--lichen-wash),var(--lichen-wash))] @min-[46rem]:bg-[0_99px] @min-[46rem]:bg-no-repeat @min-[46rem]:px-1.5 @min-[46rem]:pt-27 @min-[46rem]:pb-5";
export const trailTextClass = "flex flex-col gap-0.5 @min-[46rem]:items-center @min-[46rem]:text-center";
const labelClass = "leading-tight text-balance";
export const trailLabelClass = `${labelClass} font-semibold`;
const laterLabelClass = labelClass;
export const trailDetailClass = "text-sm/[1.35] text-soft";
const wordClass = "text-sm/[1.35]";
const words: Record<StepStatus, string> = {
  done: trailDetailClass,
  later: trailDetailClass,
  skipped: trailDetailClass,
  yours: `${wordClass} my-0.5 self-start border-s-5 border-cloudberry bg-cloudberry-wash px-2 py-px font-bold @max-[46rem]:pe-4.5 @min-[46rem]:self-center`,
  theirs: `${wordClass} font-semibold text-lake`,
  stuck: `${wordClass} font-bold text-brick`,
  sealed: `${wordClass} font-semibold text-heather-deep`,
};
const landClass = "fill-lichen-wash forced-colors:fill-[Canvas]";
const aheadClass =
  "fill-surface stroke-edge stroke-[1.6] forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]";
const acrossClass = "inset-x-0 top-0 hidden h-25 w-full @min-[46rem]:block";
const downClass = "start-1 w-14 @min-[46rem]:hidden";
const placesClass = "@min-[46rem]:start-[calc(50%-32px)]";
const placeClass = `${placesClass} -start-1.5 top-0 @min-[46rem]:top-5`;
const lowPlaceClass = `${placesClass} start-1.5 top-0 @min-[46rem]:top-10.5`;
