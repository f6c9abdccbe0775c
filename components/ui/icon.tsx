const drawings = {
  lock: "M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11M12 15v2.5",
  eye: "M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z",
  check: "M4 12.8l5.2 5.2L20 6.5",
  clock: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5.2l3.4 2",
  alert: "M12 3L22 20.5H2zM12 9.5v5M12 17.2v.6",
  info: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5.5M12 7.2v.6",
  arrow: "M4 12h15M13 5.5l6.5 6.5-6.5 6.5",
  back: "M20 12H5M11 5.5L4.5 12l6.5 6.5",
  house: "M4 20.5v-10L12 4l8 6.5v10zM10 20.5V14h4v6.5",
  calendar: "M4 5.5h16v15H4zM4 10h16M8.5 3v4.5M15.5 3v4.5",
  mail: "M3 5.5h18v13H3zM3 6.5l9 7 9-7",
  print: "M7 9V3.5h10V9M4 9h16v8h-3M7 17H4M7 14h10v6.5H7z",
  people:
    "M9 4.5a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6zM2.5 20c0-4 2.6-6.2 6.5-6.2s6.5 2.2 6.5 6.2M16 5a3 3 0 0 1 0 6M18 14.2c2.3.9 3.5 2.8 3.5 5.8",
  person: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-4.5 3-7 8-7s8 2.5 8 7",
  download: "M12 3v12M6.5 10.5L12 16l5.5-5.5M4 20.5h16",
  page: "M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h5",
  pencil: "M4 20l1.2-5L16 4.2l3.8 3.8L9 18.8zM13.5 6.7l3.8 3.8",
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21",
  quote: "M10 6C6.5 7.5 4.5 10 4.5 13.5V18H10v-5.5H7.5M20 6c-3.5 1.5-5.5 4-5.5 7.5V18H20v-5.5h-2.5",
} as const;

export type IconName = keyof typeof drawings;
export const icons = Object.keys(drawings) as IconName[];

/** The same drawing inside another, in a square of 24 units. */
export function IconShape({ name }: { name: IconName }) {
  return <path d={drawings[name]} />;
}

const sizes = { text: "size-[1.15em]", notice: "size-[1.4em]", fact: "size-7" };

type Props = { name: IconName; label?: string; size?: keyof typeof sizes };

/** A small line drawing beside words; with a label it may also stand alone. */
export function Icon({ name, label, size = "text" }: Props) {
  return (
    <svg
      className={`inline-block flex-none align-[-0.18em] ${sizes[size]}`}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="square"
      focusable="false"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
