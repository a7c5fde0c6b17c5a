import { useId } from 'react';

interface Props<Value extends string | number> {
  legend: string;
  options: readonly { value: Value; label: string; hint?: string }[];
  value: Value;
  onChange(value: Value): void;
}

/** One of a few: radio buttons, each with its consequence in plain words. */
export function ChoiceGroup<Value extends string | number>({ legend, options, value, onChange }: Props<Value>) {
  const id = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map((option, place) => {
        const hint = option.hint === undefined ? undefined : `${id}-${place}`;
        return (
          <div key={option.value} className="choice-row">
            <label>
              <input
                type="radio"
                name={id}
                checked={option.value === value}
                aria-describedby={hint}
                onChange={() => onChange(option.value)}
              />
              {option.label}
            </label>
            {hint !== undefined && (
              <span className="hint" id={hint}>
                {option.hint}
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
