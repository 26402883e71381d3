/** @param {string} address without a query @param {string} query may be empty */
export const with_query = (address, query) => (query ? `${address}?${query}` : address);
