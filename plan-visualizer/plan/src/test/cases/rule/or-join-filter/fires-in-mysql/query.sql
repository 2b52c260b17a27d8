select count(*) from small a join small b on a.lo = b.lo or a.city = b.name;
