export const pages = {
  accessibility: {
    title: 'Accessibility declaration',
    standard: {
      title: 'What we aim at',
      text: 'Wspólna Sprawa is meant to meet WCAG 2.2 at level AA and the Polish Act of 4 April 2019 on digital accessibility. Every screen is checked automatically, in both languages, in light and dark.',
    },
    how: {
      title: 'Working without a mouse and with assistive technology',
      text: 'Everything can be done by keyboard; the ? key opens the list of shortcuts, where those made of single letters can be switched off. Live changes are told in words, not by colour alone, and do not move what you are reading. The pages work at 200% zoom, on a phone, without motion and in high contrast.',
    },
    gaps: {
      title: 'What is not there yet',
      text: 'There has been no study with people with disabilities and no external audit yet. The chart of deadlines on the home page is not shown on a phone; the same deadlines are in the lists.',
    },
    contact: {
      title: 'Report a problem',
      text: 'Write to the accessibility coordinator of the institution you work in: give the address of the page and what you want to do. If the answer does not help, you may complain to the Polish Commissioner for Human Rights.',
    },
  },
  broken: {
    title: 'This page did not open',
    text: 'The page could not be loaded.',
  },
}
