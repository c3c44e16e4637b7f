// Runs before first paint, as a file of its own because the content policy allows no inline script.
;(function () {
  var stored = null
  try {
    stored = localStorage.getItem('ws-scheme')
  } catch {
    // Storage may be forbidden; the system preference then decides.
  }
  var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
