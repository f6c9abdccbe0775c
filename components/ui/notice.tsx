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

type Props = { locale: Locale; tone: keyof typeof icons; title?: string; children?: ReactNode };

/** Something to know on this page; what happened is told to screen readers at once. */
export function Notice({ locale, tone, title, children }: Props) {
  return (
    <div className={`notice is-${tone}`} role={tone === "success" ? "status" : undefined}>
      <Icon name={icons[tone]} />
      <p className="notice-title">{title ?? translator(locale, "ui")(`notice.${tone}`)}</p>
      {children ? <div className="notice-body stack-sm">{children}</div> : null}
    </div>
  );
}

/** What has just been done on a page, where it was anything. */
export function Happened({ locale, said }: { locale: Locale; said: string | null | undefined }) {
  if (!said) return null;
  return (
    <Notice locale={locale} tone="success">
      {said}
    </Notice>
  );
}
