// A box in a table's head chooses or leaves every row.
document.querySelectorAll('input[data-all]').forEach(all => {
  all.addEventListener('change', () => {
    document.querySelectorAll(`input[name="${all.dataset.all}"]`).forEach(one => { one.checked = all.checked; });
  });
});
