import type { ReactNode } from "react";
import { Icon } from "./icon";

export type Tone = "primary" | "secondary" | "quiet" | "danger";

const baseClass =
  "relative isolate inline-flex items-center justify-center gap-2 rounded-sm border-2 text-center leading-[1.2] cursor-pointer aria-disabled:cursor-default print:hidden";

const framedClass = "font-bold no-underline forced-colors:border-[color:ButtonText]";

const tones: Record<Tone | "blocked", string> = {
  // A signpost: it points to what happens next.
  primary: `${framedClass} border-transparent text-on-spruce hover:underline before:absolute before:-inset-0.5 before:-z-1 before:bg-spruce before:[clip-path:polygon(0_0,calc(100%-20px)_0,100%_50%,calc(100%-20px)_100%,0_100%)] hover:before:bg-spruce-deep aria-disabled:before:bg-edge forced-colors:before:hidden`,
  secondary: `${framedClass} border-ink bg-surface text-ink hover:bg-lichen`,
  quiet:
    "border-x-0 border-transparent forced-colors:border-[color:Canvas] font-semibold text-spruce underline decoration-[0.08em] underline-offset-[0.18em] hover:text-spruce-deep hover:decoration-[0.16em] in-[td]:min-h-6.5 in-[td]:py-0 in-[td]:font-normal",
  danger: `${framedClass} border-brick bg-surface text-brick hover:bg-brick-wash`,
  blocked: `${framedClass} border-dashed border-edge text-soft`,
};

const usualSizes: Record<Tone | "blocked", string> = {
  primary: "min-h-12 ps-5.5 pe-9.5 py-2",
  secondary: "min-h-12 px-5 py-2",
  quiet: "min-h-12 py-2",
  danger: "min-h-12 px-5 py-2",
  blocked: "min-h-12 px-5 py-2",
};

const smallClass = "min-h-9 px-2.5 py-1 text-sm";

/** The class of a button; the primary one is a signpost, and a page has one. A small one stands in a row of a dense list. */
export function buttonClass(tone: Tone | "blocked" = "primary", size: "usual" | "small" = "usual"): string {
  return `${baseClass} ${tones[tone]} ${size === "small" ? smallClass : usualSizes[tone]}`;
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
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <button type="button" className={buttonClass("blocked")} aria-disabled="true">
        {children}
      </button>
      <p className="max-w-[44ch] text-sm">
        <Icon name="lock" /> {reason}
      </p>
    </div>
  );
}
