import type { ReactNode } from "react";
import { Icon } from "./icon";

export type Tone = "primary" | "secondary" | "quiet" | "danger";

/** The class of a button; the primary one is a signpost, and a page has one. */
export function buttonClass(tone: Tone = "primary"): string {
  return `button button-${tone}`;
}

type LinkProps = { href: string; tone?: Tone; children: ReactNode; download?: boolean };

/** A link that looks like a button: it takes one somewhere and changes nothing. */
export function LinkButton({ href, tone = "primary", children, download }: LinkProps) {
  return (
    <a href={href} className={buttonClass(tone)} download={download}>
      {children}
    </a>
  );
}

/** A button that cannot be pressed now says why, and stays within reach of the keyboard and the ear. */
export function BlockedButton({ reason, children }: { reason: string; children: ReactNode }) {
  return (
    <div className="blocked">
      <button type="button" className="button button-blocked" aria-disabled="true">
        {children}
      </button>
      <p>
        <Icon name="lock" /> {reason}
      </p>
    </div>
  );
}
