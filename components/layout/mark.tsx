/** Two gables and the line between them: one house, the path, the other house. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 62 32" width={(size * 62) / 32} height={size} aria-hidden="true" focusable="false">
      <path
        d="M1 31H5V17L15 7l10 10v14H37V13L47 3l10 10v18h4"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="miter"
      />
      <path d="M12.5 31v-9h5v9z" className="fill-cloudberry stroke-current stroke-[1.2]" />
    </svg>
  );
}
