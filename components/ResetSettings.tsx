import { useState } from 'react';

/** Back to how it came, asked twice because sites that were added lose their permission with it. */
export function ResetSettings({ onReset }: { onReset(): void }) {
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const reset = () => {
    setStep('done');
    onReset();
  };
  return (
    <div className="reset">
      <p className="hint" role="status">
        {step === 'asked' && 'All settings and sites go back to how they came. Known words stay. Go on?'}
        {step === 'done' && 'Done: everything is as it came.'}
      </p>
      <div className="buttons">
        {step === 'asked' ? (
          <>
            <button type="button" className="button danger" onClick={reset}>
              Reset
            </button>
            {/* biome-ignore lint/a11y/noAutofocus: the pressed button is gone; focus goes to the harmless one */}
            <button type="button" className="button" autoFocus onClick={() => setStep('idle')}>
              Keep my settings
            </button>
          </>
        ) : (
          <button type="button" className="button" onClick={() => setStep('asked')}>
            Reset all settings
          </button>
        )}
      </div>
    </div>
  );
}
