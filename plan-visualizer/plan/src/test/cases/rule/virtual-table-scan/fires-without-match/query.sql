select title from docs where body = 'v7';
