// The demonstration bar, with which a visitor can try other countries and both colour schemes. The page works
// without it, and a real site does not need it.
//
// The choice is kept in the address (?region=us&scheme=dark), so that it survives a reload and can be shared.
// This is a classic script, because browsers refuse modules on pages that are opened from the disk.
{
  const widgets = document.querySelectorAll('back-spasm-faq, care-tips');
  const regionSelect = document.querySelector('#demo-region');
  const schemeSelect = document.querySelector('#demo-scheme');

  const showRegion = (region) => {
    for (const widget of widgets) {
      if (region === 'none') widget.removeAttribute('region');
      else widget.setAttribute('region', region);
    }
  };

  // "auto" has no rule in the style sheet: the visitor's own setting decides.
  const showScheme = (scheme) => {
    document.documentElement.dataset.scheme = scheme;
  };

  const connect = (select, show) => {
    const initial = select.value;
    const wanted = new URLSearchParams(location.search).get(select.name);

    if ([...select.options].some((option) => option.value === wanted)) {
      select.value = wanted;
      show(wanted);
    }

    select.addEventListener('change', () => {
      show(select.value);
      const address = new URL(location.href);
      if (select.value === initial) address.searchParams.delete(select.name);
      else address.searchParams.set(select.name, select.value);
      history.replaceState(history.state, '', address);
    });
  };

  connect(regionSelect, showRegion);
  connect(schemeSelect, showScheme);
}
