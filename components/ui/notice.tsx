import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Icon, type IconName } from "./icon";

const icons = {
  info: "info",
  success: "check",
  warning: "alert",
  stuck: "alert",
  confidential: "lock",
} as const satisfies Record<string, IconName>;

const noticeClass =
  "grid max-w-[calc(var(--container-measure)+60px)] grid-cols-[auto_1fr] gap-x-3.5 gap-y-0.5 border-s-6 py-4 ps-4 pe-5 [print-color-adjust:exact] print:break-inside-avoid [&>svg]:mt-[0.06em]";

const tones: Record<keyof typeof icons, string> = {
  info: "border-lake bg-lake-wash [&>svg]:text-lake",
  success: "border-spruce bg-lichen-wash [&>svg]:text-spruce",
  warning: "border-cloudberry bg-cloudberry-wash",
  stuck: "border-brick bg-brick-wash [&>svg]:text-brick",
  confidential: "border-heather bg-heather-wash [&>svg]:text-heather",
};

type Props = { locale: Locale; children?: ReactNode } & (
  | { tone: Exclude<keyof typeof icons, "success">; title?: string }
  // Without a title of its own it is what `Happened` says.
  | { tone: "success"; title: string }
);

/** Something to know on this page; what happened is told to screen readers at once. */
export function Notice({ locale, tone, title, children }: Props) {
  return (
    <div className={`${noticeClass} ${tones[tone]}`} role={tone === "success" ? "status" : undefined}>
      <Icon name={icons[tone]} size="notice" />
      <p className="font-bold">{title ?? translator(locale, "ui")(`notice.${tone}`)}</p>
      {children ? <div className="stack-sm col-start-2 max-w-measure">{children}</div> : null}
    </div>
  );
}

type HappenedProps = { locale: Locale; said: string | null | undefined; children?: ReactNode };

/** What has just been done on a page, where it was anything; and what comes next, if there is more than words to it. */
export function Happened({ locale, said, children }: HappenedProps) {
  if (!said) return null;
  return (
    <Notice locale={locale} tone="success" title={translator(locale, "ui")("notice.success")}>
      <p>{said}</p>
      {children}
    </Notice>
  );
}
