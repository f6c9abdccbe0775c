import type { Locale } from "@/lib/i18n/locales";
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatRange,
  formatTime,
  formatTimeRange,
} from "@/lib/time/format";

type Props = {
  value: Date;
  end?: Date;
  zone: string;
  locale: Locale;
  /** Names the days near to it: "huomenna to 5.3.2027". */
  now?: Date;
  style?: "full" | "day" | "time";
};

/** An instant, or a span of time, as the clocks of a zone show it. */
export function DateTime({ value, end, style = "full", ...zoned }: Props) {
  return <time dateTime={value.toISOString()}>{text(value, end, style, zoned)}</time>;
}

function text(
  value: Date,
  end: Date | undefined,
  style: Props["style"],
  zoned: Omit<Props, "value" | "end">,
) {
  if (style === "day") return formatDate(value, zoned);
  if (style === "time") return end ? formatTimeRange(value, end, zoned) : formatTime(value, zoned);
  return end ? formatRange(value, end, zoned) : formatDateTime(value, zoned);
}

/** A calendar day, such as a deadline. */
export function Day({ value, locale }: { value: Date | string; locale: Locale }) {
  const iso = typeof value === "string" ? value.slice(0, 10) : value.toISOString().slice(0, 10);
  return <time dateTime={iso}>{formatDay(value, locale)}</time>;
}
