import { WhyButton, type Question } from './WhyButton.tsx'
import { WhyPanel } from './WhyPanel.tsx'

/** “Why?” of a deadline that is known. */
export const WhyEscalated = ({ id, ...question }: Question & { id: string }) => (
  <WhyButton {...question}>
    <WhyPanel id={id} />
  </WhyButton>
)
