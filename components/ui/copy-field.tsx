import { useId } from "react";

/** A link or a code shown as text: one press selects the whole of it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const id = useId();
  return (
    <div className="copy">
      <label htmlFor={id}>{label}</label>
      <output id={id}>{value}</output>
    </div>
  );
}
