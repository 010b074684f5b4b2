import './stageMarks.css';

interface StageMarksProps {
  /** What is said of a stage whose numbers are not those of the picture compared with; absent where they are. */
  readonly changed?: string;
  /** What is said of a stage of which a number was set by hand; absent where none was. */
  readonly byHand?: string;
}

/** Dots behind a stage's name: that it changed, and that it was changed by hand. */
export const StageMarks = ({ changed, byHand }: StageMarksProps) => (
  <>
    {byHand && <Dot kind="by-hand" text={byHand} />}
    {changed && <Dot kind="changed" text={changed} />}
  </>
);

const Dot = ({ kind, text }: { kind: string; text: string }) => (
  <span className={`stage-mark ${kind}`} title={text}>
    <span className="unseen"> {text}</span>
  </span>
);
