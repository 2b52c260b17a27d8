SELECT * FROM untold WHERE name LIKE '%r%';
