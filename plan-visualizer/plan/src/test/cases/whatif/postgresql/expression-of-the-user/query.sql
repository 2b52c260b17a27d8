select * from users where shout(city) = 'CITY7!'
