SELECT * FROM colours WHERE name LIKE 'r%';
