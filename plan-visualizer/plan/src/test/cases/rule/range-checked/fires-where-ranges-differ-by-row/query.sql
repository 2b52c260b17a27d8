select s.name, b.note from small s join big b on b.v < s.lo and b.w > s.hi where s.id < 20;
