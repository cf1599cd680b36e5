// Names to try the second reader with, as they are borne in each group. Written down without a look at its lists.

export interface Proefnamen {
  voornamen: readonly string[];
  achternamen: readonly string[];
}

/** First names in the upper line, surnames in the lower one. */
export const PROEFNAMEN: Readonly<Record<string, Proefnamen>> = Object.fromEntries(
  Object.entries({
    nederlands: [
      'Johanna Cornelis Margriet Hendrik Anouk Sjoerd Liesbeth Jurre Fenna Wouter Carlijn Maarten Evelien Gijs Nienke Sem Lieke Bram Floor Teun Ineke Gerard Trudy Joost',
      'Hendriks Verhoeven Kuipers Wolters Scholten Postma Hofman Bosch Timmermans Groeneveld',
    ],
    marokkaans: [
      'Abdelkader Rachida Hicham Samira Jaouad Ouafae Redouan Malika Soukaina Younes Chaimae Nordin Btissam Ilias Fouad Karima Zineb Anas Hayat Noureddine Wassila Driss Loubna Tarik',
      'Bouali Haddouchi Azzouzi Chaouch Belkacem Oulad Amrani Benali Touzani Ziani',
    ],
    turks: [
      'Mehmet Ayşe Hüseyin Zeynep Mustafa Elif Murat Hatice Serkan Gülsüm Berat Esra İsmail Songül Yusuf Tuğba Cemal Nuray Kerem Beyza Hakan Dilek Onur Sevda',
      'Yıldız Demir Çelik Şahin Öztürk Kaya Arslan Doğan Koç Aydın',
    ],
    surinaams: [
      'Radjindre Sharmila Winston Cynthia Dewanand Kavita Orlando Chiquita Soenil Shanti Ruben Wonny Roline Ashwin Priya Humphrey Lucien Anand Rishi Glenda Ramdew Sunita Stanley Mavis',
      'Ramdin Jagroep Kartosen Pinas Bhikhari Sewnath Soekhai Kromodimedjo Biervliet Mungra',
    ],
    antilliaans: [
      'Jandino Sharlon Churandy Gilianne Rudsel Nathaly Quincy Shurandy Rignald Zulaika Jurickson Roxanne Elvis Sheryl Xander Migdalia Edson Solange Darryl Yurianne Ludwig Mirelva Angelo Thais',
      'Martina Maduro Croes Kirindongo Pieternella Winklaar Hooi Arends Profar Schoop',
    ],
    pools: [
      'Agnieszka Tomasz Małgorzata Piotr Katarzyna Zbigniew Kinga Wojciech Bartosz Justyna Grzegorz Aleksandra Mateusz Dorota Jakub Weronika Łukasz Halina Kamil Natalia Sławomir Iwona Mirosław Zuzanna',
      'Nowak Kowalczyk Wójcik Kamiński Lewandowska Zając Dąbrowski Pawlak Szymańska Mazur',
    ],
    fries: [
      'Sietske Douwe Aukje Jelle Froukje Tjeerd Hinke Wytze Baukje Sytse Jitske Folkert Nynke Gerlof Fokje Hessel Tjitske Rinse Wietske Durk Ymkje Harmen Geeske Feike',
      'Hoekstra Dijkstra Wiersma Terpstra Bijlsma Zijlstra Sikkema Bouma Jellema Hiemstra',
    ],
    arabisch: [
      'Khalil Rania Nabil Lubna Bassam Hanadi Omar Maysoon Tareq Reem Ziad Dalia Faisal Huda Samer Rasha Walid Amal Hadi Nisreen Mazen Ghada Yaman Sahar',
      'Haddad Khoury Mansour Najjar Sabbagh Hamdan Darwish Qassem Shaheen Barakat',
    ],
    somalisch: [
      'Abdirahman Hodan Mahad Fartun Liban Sagal Yusuf Ifrah Warsame Ladan Abshir Hibo Guled Sahra Ayanle Idil Bashir Nasteho Cabdi Muna Farhan Deqa Saciid Asha',
      'Jama Warsame Hersi Abdullahi Nuur Elmi Gedi Osman Shire Dirie',
    ],
    ghanees: [
      'Kwame Abena Kojo Efua Yaw Ama Kofi Akosua Kwaku Afia Kwasi Adjoa Ebenezer Comfort Osei Gifty Emmanuel Yaa Nana Patience Isaac Esi Ernest Serwaa',
      'Mensah Owusu Asante Boateng Appiah Ofori Agyeman Acheampong Darko Frimpong',
    ],
    eritrees: [
      'Yonas Senait Tesfay Hiwet Robel Luwam Dawit Rahwa Samuel Feven Amanuel Winta Merhawi Bisrat Kibrom Saba Haben Tirhas Natnael Semhar Biniam Freweyni Henok Mebrat',
      'Tekle Haile Gebremariam Tesfamariam Kidane Woldu Habte Berhane Ghebre Mehari',
    ],
    chinees: [
      'Xiaoming Jiayi Haoran Meiling Yuxuan Liying Guoqiang Xinyi Jianhua Yating Zhiwei Huiling Minghao Xuefeng Weiming Lihua Junwei Shuhui Zihan Yulan Peng Yanyan Bowen Qiang',
      'Zhang Wang Huang Zhou Chen Cheung Xu Wong Zhao Lin',
    ],
    oekraiens: [
      'Oleksandr Nataliya Dmytro Svitlana Andriy Tetiana Yuriy Iryna Taras Oksana Volodymyr Olena Bohdan Yuliia Serhiy Kateryna Mykola Anastasiia Vitaliy Liudmyla Maksym Sofiia Ihor Halyna',
      'Shevchenko Bondarenko Kovalchuk Tkachenko Kravchuk Melnyk Polishchuk Rudenko Savchenko Lysenko',
    ],
  }).map(([groep, [voornamen = '', achternamen = '']]) => [
    groep,
    { voornamen: voornamen.split(' '), achternamen: achternamen.split(' ') },
  ]),
);
