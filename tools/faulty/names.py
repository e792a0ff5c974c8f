"""The people of the small office that several faults point at."""

from __future__ import annotations

KADIS, NIP_KADIS = "Dra. Maria Goreti Lamoren, M.Si.", "197105121996032004"
NIP_SEKRETARIS = "197608172002121003"
KABID_PUSTAKA, NIP_KABID_PUSTAKA = "Ni Made Ayu Kartini, S.Sos.", "197911032005012006"
KABID_ARSIP, NIP_KABID_ARSIP = "Yohanes Paskalis Tukan, S.H.", "198004242006041009"
PENELAAH = "Fitri Handayani Lubis, S.E."
PENATA, NIP_PENATA = "Agus Salim Watimena, S.Kom.", "199607212024211012"
PUSTAKAWAN = "Teguh Prasetyo Nugroho, S.I.Pust."
TERAMPIL = "Dewi Anggraini Saputri, A.Md."
ARSIPARIS, NIP_ARSIPARIS = "Frans Rumkorem, S.A.P.", "199009172015031004"
