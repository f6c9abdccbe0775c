import type { ReactNode } from "react";
import { type IconName, IconShape } from "./icon";
import {
  Place,
  Stretches,
  Trail,
  trailDetailClass,
  trailLabelClass,
  trailStepClass,
  trailTextClass,
} from "./path-trail";

export type PictureStep = {
  key: string;
  label: string;
  /** What is drawn at it; a meeting is a house. */
  mark: IconName | "house";
  /** How long it takes, and what belongs to it, below its name. */
  details: readonly ReactNode[];
};

/** The path as a picture of what is to come, before anybody walks it: an ordered list along the same trail. */
export function PathPicture({ steps, label }: { steps: readonly PictureStep[]; label: string }) {
  return (
    <Trail label={label}>
      {steps.map(({ key, label: name, mark, details }, index) => (
        <li key={key} className={trailStepClass(steps.length)}>
          <Stretches
            index={index}
            before={index === 0 ? null : false}
            after={index === steps.length - 1 ? null : false}
          />
          <Place house={mark === "house"} low={index % 2 === 1} ahead>
            {mark === "house" ? (
              <path className={drawnClass} d="M27 39V24h10v15" />
            ) : (
              <g className={drawnClass} transform="translate(22.4 24.4) scale(.8)">
                <IconShape name={mark} />
              </g>
            )}
          </Place>
          <div className={trailTextClass}>
            <span className={trailLabelClass}>{name}</span>
            {details.map((detail, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
              <span key={at} className={trailDetailClass}>
                {detail}
              </span>
            ))}
          </div>
        </li>
      ))}
    </Trail>
  );
}

const drawnClass =
  "fill-none stroke-spruce stroke-[2.2] [stroke-linecap:round] [stroke-linejoin:round] forced-colors:stroke-[CanvasText]";
