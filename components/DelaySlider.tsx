import { useId, useState } from 'react';

interface Props {
  /** ms */
  value: number;
  /** Called when the reader lets go, not on the way: the browser's sync storage takes only so many writes a minute. */
  onChange(value: number): void;
}

/** ms; a longer wait can be stored (by another version) but is past what anyone would set by hand. */
const LONGEST_ON_SLIDER = 1000;
const STEP = 50;

/** How long one rests on a word before its card opens. */
export function DelaySlider({ value, onChange }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<number>();
  const shown = draft ?? value;
  const commit = () => {
    if (draft !== undefined && draft !== value) onChange(draft);
    setDraft(undefined);
  };
  return (
    <div className="slider">
      <label htmlFor={id}>Wait before a card opens</label>
      <input
        id={id}
        type="range"
        min={0}
        max={LONGEST_ON_SLIDER}
        step={STEP}
        value={Math.min(shown, LONGEST_ON_SLIDER)}
        aria-valuetext={`${shown} milliseconds`}
        onChange={(event) => setDraft(Number(event.target.value))}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      <output htmlFor={id}>{shown} ms</output>
    </div>
  );
}
