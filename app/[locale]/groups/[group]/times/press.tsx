import { buttonClass } from "@/components/ui/button";

type PressProps = {
  form: string;
  option: string;
  tone: "primary" | "secondary" | "quiet";
  children: string;
};

/** A button of a row that sends a form beside the list; why it could not be done is said beside it. */
export function Press({ form, option, tone, children }: PressProps) {
  return (
    <div>
      <button
        type="submit"
        form={form}
        name="press"
        value={option}
        className={buttonClass(tone)}
        aria-describedby={`time-${option}`}
      >
        {children}
      </button>
    </div>
  );
}
