/**
 * What people write instead of a municipality's name: districts, villages, municipalities that have been merged, Sámi names,
 * a few genitives ("Helsingin"). Names that many places share are left out, unless nearly everybody means the same one.
 */
export const otherNames: Readonly<Record<string, readonly string[]>> = parsed(`
Akaa: Toijala, Viiala, Kylmäkoski
Alajärvi: Lehtimäki
Alavus: Töysä
Asikkala: Vääksy
Enontekiö: Hetta, Kilpisjärvi, Eanodat
Espoo: Espoon keskus, Esbo centrum, Suvela, Tuomarila, Leppävaara, Alberga, Perkkaa, Kilo, Kera, Laajalahti, Bredvik,
  Tapiola, Hagalund, Otaniemi, Otnäs, Keilaniemi, Westend, Haukilahti, Gäddvik, Niittykumpu, Matinkylä, Mattby, Olari, Olars,
  Mankkaa, Suurpelto, Henttaa, Nöykkiö, Kaitaa, Iivisniemi, Finnoo, Finno, Soukka, Sökö, Espoonlahti, Esboviken, Kivenlahti,
  Stensvik, Saunalahti, Latokaski, Kauklahti, Köklax, Vanttila, Viherlaakso, Lippajärvi, Karakallio, Lähderanta, Jupperi,
  Laaksolahti, Dalsvik, Lintuvaara, Niipperi, Kalajärvi, Nuuksio, Noux, Bodom
Eura: Kiukainen
Eurajoki: Luvia
Finström: Godby
Halsua: Halso
Hamina: Vehkalahti
Hattula: Parola
Hausjärvi: Oitti
Heinola: Vierumäki
Helsinki: Helsingin, Pääkaupunkiseutu, Huvudstadsregionen, Kallio, Berghäll, Sörnäinen, Sörnäs, Hermanni, Hermanstad, Vallila,
  Vallgård, Alppila, Alppiharju, Pasila, Böle, Töölö, Tölö, Meilahti, Mejlans, Kamppi, Kampen, Punavuori, Rödbergen, Eira,
  Ullanlinna, Kruununhaka, Kronohagen, Katajanokka, Skatudden, Suomenlinna, Sveaborg, Jätkäsaari, Busholmen, Ruoholahti,
  Gräsviken, Lauttasaari, Drumsö, Munkkiniemi, Munksnäs, Munkkivuori, Munkshöjden, Haaga, Haga, Etelä-Haaga, Pohjois-Haaga,
  Pitäjänmäki, Sockenbacka, Konala, Kannelmäki, Gamlas, Malminkartano, Malmgård, Maununneva, Pakila, Baggböle, Paloheinä,
  Maunula, Månsas, Oulunkylä, Åggelby, Käpylä, Kottby, Kumpula, Gumtäkt, Toukola, Arabianranta, Kalasatama, Fiskehamnen,
  Viikki, Malmi, Malm, Tapanila, Mosabacka, Suutarila, Puistola, Pukinmäki, Bocksbacka, Pihlajamäki, Rönnbacka, Jakomäki,
  Kulosaari, Herttoniemi, Hertonäs, Roihuvuori, Laajasalo, Degerö, Itäkeskus, Östra centrum, Puotila, Myllypuro, Kvarnbäcken,
  Kontula, Gårdsbacka, Kivikko, Mellunmäki, Mellunkylä, Vartiokylä, Rastila, Vuosaari, Nordsjö, Östersundom
Hollola: Hämeenkoski, Salpakangas
Huittinen: Vampula
Hämeenlinna: Hämeenlinnan, Hauho, Kalvola, Iittala, Lammi, Renko, Tuulos
Ii: Kuivaniemi
Iitti: Kausala
Inari: Ivalo, Saariselkä, Aanaar, Anár
Janakkala: Turenki, Tervakoski
Joensuu: Eno, Kiihtelysvaara, Pyhäselkä, Tuupovaara
Joutsa: Leivonmäki
Juupajoki: Korkeakoski
Jyväskylä: Palokka, Vaajakoski, Tikkakoski, Korpilahti, Säynätsalo
Jämsä: Jämsänkoski, Kuorevesi, Längelmäki
Kaarina: Sankt Karins, St Karins, Piikkiö, Pikis
Kajaani: Vuolijoki
Kalajoki: Himanka
Kangasala: Sahalahti, Kuhmalahti
Kankaanpää: Honkajoki
Kauhava: Alahärmä, Ylihärmä, Kortesjärvi
Kemiönsaari: Kemiö, Kimito, Dragsfjärd, Taalintehdas, Dalsbruk, Västanfjärd
Kirkkonummi: Masala, Masaby, Veikkola
Kitee: Kides, Kesälahti
Kittilä: Levi
Kokkola: Gamlakarleby, Kälviä, Lohtaja, Ullava
Kolari: Ylläs, Äkäslompolo
Koski Tl: Koski, Koski Åbo l, Kosken Tl
Kotka: Karhula, Kymi
Kouvola: Kuusankoski, Anjalankoski, Myllykoski, Inkeroinen, Elimäki, Jaala, Valkeala
Kristiinankaupunki: Lapväärtti, Lappfjärd, Siipyy, Sideby
Kruunupyy: Teerijärvi, Terjärv, Alaveteli, Nedervetil
Kuopio: Nilsiä, Juankoski, Karttula, Maaninka, Vehmersalmi, Riistavesi
Kurikka: Jalasjärvi, Jurva
Kärkölä: Järvelä
Lahti: Lahden, Nastola
Lapinlahti: Varpaisjärvi
Lappeenranta: Lappeenrannan, Joutseno, Lauritsala, Nuijamaa, Ylämaa
Lieto: Tarvasjoki
Lohja: Virkkala, Virkby, Karjalohja, Karislojo, Nummi-Pusula, Sammatti
Loimaa: Alastaro, Mellilä
Loviisa: Liljendal, Pernaja, Pernå, Ruotsinpyhtää, Strömfors
Luumäki: Taavetti
Maalahti: Bergö, Petolahti, Petalax
Maarianhamina: Ahvenanmaa, Åland
Masku: Masko, Askainen, Lemu
Mikkeli: Sankt Michel, St Michel, Ristiina, Anttola, Haukivuori, Suomenniemi
Mustasaari: Smedsby, Raippaluoto, Replot
Mynämäki: Mietoinen
Mänttä-Vilppula: Mänttä, Vilppula
Mäntyharju: Pertunmaa
Naantali: Merimasku, Rymättylä, Velkua
Nurmes: Valtimo
Nurmijärvi: Klaukkala, Klövskog, Rajamäki
Närpiö: Ylimarkku, Övermark, Pirttikylä, Pörtom
Orimattila: Artjärvi
Oulu: Haukipudas, Kiiminki, Oulunsalo, Ylikiiminki, Yli-Ii, Jääli, Linnanmaa, Kaakkuri
Parainen: Länsi-Turunmaa, Väståboland, Nauvo, Nagu, Korppoo, Korpo, Houtskari, Houtskär, Iniö
Parikkala: Uukuniemi
Pedersöre: Pännäinen, Bennäs, Ähtävä, Esse, Pedersören
Pieksämäki: Jäppilä, Virtasalmi
Pori: Noormarkku, Lavia, Ahlainen, Reposaari
Pyhtää: Siltakylä, Broby
Pyhäjärvi: Pyhäsalmi
Pälkäne: Luopioinen
Pöytyä: Riihikoski, Yläne, Karinainen
Raahe: Pattijoki, Vihanti, Saloinen
Raasepori: Tammisaari, Ekenäs, Karjaa, Karis, Pohja, Pojo, Fiskars, Fiskari
Rauma: Lappi Tl, Kodisjoki
Rautjärvi: Simpele
Rovaniemi: Rovaniemen
Rusko: Vahto
Saarijärvi: Pylkönmäki
Salo: Halikko, Kiikala, Kisko, Kuusjoki, Muurla, Perniö, Pertteli, Suomusjärvi, Särkisalo
Sastamala: Vammala, Äetsä, Mouhijärvi, Suodenniemi, Kiikoinen
Savonlinna: Kerimäki, Punkaharju, Savonranta
Seinäjoki: Seinäjoen, Nurmo, Ylistaro, Peräseinäjoki
Siikajoki: Ruukki
Siikalatva: Pulkkila, Kestilä, Piippola, Rantsila
Sipoo: Nikkilä, Nickby, Söderkulla
Sodankylä: Soađegilli
Sotkamo: Vuokatti
Säkylä: Köyliö
Tampere: Tampereen, Hervanta, Kaukajärvi, Lielahti, Tesoma, Pispala, Vuores, Teisko
Tohmajärvi: Värtsilä
Turku: Turun, Varissuo, Runosmäki, Hirvensalo, Paattinen
Tuusula: Hyrylä, Kellokoski, Jokela
Ulvila: Kullaa
Utsjoki: Ohcejohka
Uusikaarlepyy: Uudenkaarlepyyn, Uudessakaarlepyyssä, Munsala, Jepua, Jeppo
Uusikaupunki: Uudenkaupungin, Uudessakaupungissa, Uuteenkaupunkiin, Kalanti
Vaasa: Vähäkyrö, Lillkyro
Vantaa: Tikkurila, Dickursby, Hiekkaharju, Koivukylä, Björkby, Havukoski, Rekola, Korso, Hakunila, Håkansböle, Länsimäki,
  Myyrmäki, Myrbacka, Louhela, Martinlaakso, Mårtensdal, Kaivoksela, Vapaala, Askisto, Kivistö, Ylästö, Pakkala,
  Kartanonkoski, Aviapolis, Leinelä, Simonkylä, Päiväkumpu
Varkaus: Kangaslampi
Veteli: Vetil
Vihti: Nummela
Virolahti: Virojoki
Virrat: Virtain, Virroilla, Virroilta, Virroille
Vöyri: Oravainen, Oravais, Maksamaa, Maxmo
Ylöjärvi: Kuru, Viljakkala
Äänekoski: Suolahti, Konginkangas, Sumiainen
`);

function parsed(rows: string): Record<string, string[]> {
  const joined = rows.replaceAll("\n  ", " ").split("\n").filter(Boolean);
  return Object.fromEntries(
    joined.map((row) => {
      const [municipality = "", names = ""] = row.split(": ");
      return [municipality, names.split(/, ?/)];
    }),
  );
}
