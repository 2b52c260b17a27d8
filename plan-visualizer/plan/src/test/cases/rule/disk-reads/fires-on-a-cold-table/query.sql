select max(id) from wide;
