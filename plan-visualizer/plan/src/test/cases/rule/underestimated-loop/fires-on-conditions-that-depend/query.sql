select count(*) from users u join orders o on o.user_id=u.id where u.tier between 0 and 90 and u.city like 'city%' and u.country like 'country%' and right(u.email,4)='.com';
