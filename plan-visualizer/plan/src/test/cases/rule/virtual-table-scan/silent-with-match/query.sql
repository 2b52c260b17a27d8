select title from docs where docs match 'v7';
