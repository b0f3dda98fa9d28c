// The demonstration bar: lets a visitor try other countries and both colour
// schemes. The page works without it, and a real site needs none of it.
//
// The choice lives in the address (?region=us&scheme=dark), so that it survives
// a reload and can be shared; nothing is stored. This is a classic script, since
// browsers refuse modules on pages that are opened straight from the disk.
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
    const usual = select.value;
    const asked = new URLSearchParams(location.search).get(select.name);

    if ([...select.options].some((option) => option.value === asked)) {
      select.value = asked;
      show(asked);
    }

    select.addEventListener('change', () => {
      show(select.value);
      const address = new URL(location.href);
      if (select.value === usual) address.searchParams.delete(select.name);
      else address.searchParams.set(select.name, select.value);
      history.replaceState(history.state, '', address);
    });
  };

  connect(regionSelect, showRegion);
  connect(schemeSelect, showScheme);
}
