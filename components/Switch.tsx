import { useId } from 'react';

interface Props {
  label: string;
  hint?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** On or off, at once. A checkbox underneath, so that keyboard, labels and forced colours are the browser's own. */
export function Switch({ label, hint, checked, onChange }: Props) {
  const hintId = useId();
  return (
    <div className="switch">
      <label>
        <span className="switch-label">{label}</span>
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: the browser itself tells whether a checkbox is checked
          role="switch"
          checked={checked}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onChange(event.target.checked)}
        />
      </label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
