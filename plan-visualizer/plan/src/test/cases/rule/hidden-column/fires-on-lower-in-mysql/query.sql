select * from small where lower(city) = 'c7';
